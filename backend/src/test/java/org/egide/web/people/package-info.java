/** The pages of people with a role. */
@NullMarked
package org.egide.web.people;

import org.jspecify.annotations.NullMarked;
