/** The rules of moderation: the charter of a consultation, and measures on persons. */
@NullMarked
package org.egide.web.rules;

import org.jspecify.annotations.NullMarked;
