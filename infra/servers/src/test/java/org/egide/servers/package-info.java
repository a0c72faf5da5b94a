/** The servers start, stop, are killed, and start again. */
@NullMarked
package org.egide.servers;

import org.jspecify.annotations.NullMarked;
