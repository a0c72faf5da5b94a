/** The pages of whoever has an account about what they wrote. */
@NullMarked
package org.egide.web.own;

import org.jspecify.annotations.NullMarked;
