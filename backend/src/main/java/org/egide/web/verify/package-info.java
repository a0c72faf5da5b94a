/** The page on which anyone checks a receipt against the public log. */
@NullMarked
package org.egide.web.verify;

import org.jspecify.annotations.NullMarked;
