/** Moderation in the browser: the guarantors' queue, appeals, reports, and the public record. */
@NullMarked
package org.egide.web.moderation;

import org.jspecify.annotations.NullMarked;
