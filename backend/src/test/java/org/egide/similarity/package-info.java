/** Tests of how texts resemble each other. */
@NullMarked
package org.egide.similarity;

import org.jspecify.annotations.NullMarked;
