/** The pages on which published contributions are read, searched and replied to. */
@NullMarked
package org.egide.web.read;

import org.jspecify.annotations.NullMarked;
