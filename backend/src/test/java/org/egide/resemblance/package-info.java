/** Tests of what resembles what. */
@NullMarked
package org.egide.resemblance;

import org.jspecify.annotations.NullMarked;
