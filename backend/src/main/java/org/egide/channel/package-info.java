/** How words come in other than by the web form: mailboxes, bulk import. */
@ApplicationModule(displayName = "Channel")
@NullMarked
package org.egide.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
