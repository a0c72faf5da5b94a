@NullMarked
package org.egide.web.moderation;

import org.jspecify.annotations.NullMarked;
