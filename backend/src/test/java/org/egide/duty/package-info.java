/** Tests of the legal clock. */
@NullMarked
package org.egide.duty;

import org.jspecify.annotations.NullMarked;
