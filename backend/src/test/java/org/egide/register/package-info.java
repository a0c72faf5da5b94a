/** Tests of the register. */
@NullMarked
package org.egide.register;

import org.jspecify.annotations.NullMarked;
