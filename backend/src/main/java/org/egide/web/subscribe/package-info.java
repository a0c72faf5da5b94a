/** The pages on which people ask to be written to, confirm it and end it. */
@NullMarked
package org.egide.web.subscribe;

import org.jspecify.annotations.NullMarked;
