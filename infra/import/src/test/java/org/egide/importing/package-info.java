/** Tests of the command, on a running site. */
@NullMarked
package org.egide.importing;

import org.jspecify.annotations.NullMarked;
