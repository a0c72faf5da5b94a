/** Tests of moderation, on the real database. */
@NullMarked
package org.egide.moderation;

import org.jspecify.annotations.NullMarked;
