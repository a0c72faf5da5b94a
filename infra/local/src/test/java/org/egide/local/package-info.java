/** Tests of the local stack. */
@NullMarked
package org.egide.local;

import org.jspecify.annotations.NullMarked;
