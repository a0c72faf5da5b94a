/** E-mails that follow the log, and answers to those that come in. */
@ApplicationModule(displayName = "Notification")
@NullMarked
package org.egide.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
