/** Tests of the pages of the synthesis. */
@NullMarked
package org.egide.web.synthesis;

import org.jspecify.annotations.NullMarked;
