/** What the site writes to people. */
@NullMarked
package org.egide.notification;

import org.jspecify.annotations.NullMarked;
