/** Who holds a role: designation by officers, declaration by guarantors. */
@NullMarked
package org.egide.web.people;

import org.jspecify.annotations.NullMarked;
