/** Pages of the legal clock: the calendar that everybody reads, and where each says what they did. */
@NullMarked
package org.egide.web.duty;

import org.jspecify.annotations.NullMarked;
