/** The local stack: real servers, the application and the demonstration, started by one command. */
@NullMarked
package org.egide.local;

import org.jspecify.annotations.NullMarked;
