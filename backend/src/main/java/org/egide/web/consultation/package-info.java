/** The pages of a consultation: what is asked, where it stands, its communes. */
@NullMarked
package org.egide.web.consultation;

import org.jspecify.annotations.NullMarked;
