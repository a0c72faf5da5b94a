/** Tests of the exchange format. */
@NullMarked
package org.egide.qda;

import org.jspecify.annotations.NullMarked;
