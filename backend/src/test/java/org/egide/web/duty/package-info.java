/** Tests of the legal clock. */
@NullMarked
package org.egide.web.duty;

import org.jspecify.annotations.NullMarked;
