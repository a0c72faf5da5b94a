/** Tests of the editor of consultations. */
@NullMarked
package org.egide.web.editor;

import org.jspecify.annotations.NullMarked;
