/** The form by which anyone contributes. */
@NullMarked
package org.egide.web.contribute;

import org.jspecify.annotations.NullMarked;
