/** The pages of people with a role. */
@NullMarked
package org.egide.web.rules;

import org.jspecify.annotations.NullMarked;
