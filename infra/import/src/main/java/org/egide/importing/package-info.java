/** Imports files from the command line, as a client of the REST API: it knows nothing of the inside. */
@NullMarked
package org.egide.importing;

import org.jspecify.annotations.NullMarked;
