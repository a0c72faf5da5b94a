/** The page of a consultation's figures. */
@NullMarked
package org.egide.web.figures;

import org.jspecify.annotations.NullMarked;
