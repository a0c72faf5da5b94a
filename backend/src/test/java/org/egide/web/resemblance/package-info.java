/** Tests of the pages of what resembles what. */
@NullMarked
package org.egide.web.resemblance;

import org.jspecify.annotations.NullMarked;
