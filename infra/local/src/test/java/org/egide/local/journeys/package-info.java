/** What people do, in a real browser, on the whole local stack. */
@NullMarked
package org.egide.local.journeys;

import org.jspecify.annotations.NullMarked;
