/** Pages of what resembles what: campaigns, words of a theme. */
@NullMarked
package org.egide.web.resemblance;

import org.jspecify.annotations.NullMarked;
