/** The pages of the guarantors' report: what the public reads, and where it is signed. */
@NullMarked
package org.egide.web.edition;

import org.jspecify.annotations.NullMarked;
