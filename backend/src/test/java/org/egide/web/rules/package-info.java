/** The pages of measures on people. */
@NullMarked
package org.egide.web.rules;

import org.jspecify.annotations.NullMarked;
