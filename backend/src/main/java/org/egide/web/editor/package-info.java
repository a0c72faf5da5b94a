/** The form by which officers of the commission prepare a consultation. */
@NullMarked
package org.egide.web.editor;

import org.jspecify.annotations.NullMarked;
