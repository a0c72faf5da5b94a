/** The pages of the holder of a receipt. */
@NullMarked
package org.egide.web.follow;

import org.jspecify.annotations.NullMarked;
