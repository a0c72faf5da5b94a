/** Tests of the synthesis. */
@NullMarked
package org.egide.synthesis;

import org.jspecify.annotations.NullMarked;
