/** Pages of the synthesis: the arguments for everyone, the reading desk and the outline for the guarantors. */
@NullMarked
package org.egide.web.synthesis;

import org.jspecify.annotations.NullMarked;
