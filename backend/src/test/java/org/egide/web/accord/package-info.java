/** The pages of points of agreement. */
@NullMarked
package org.egide.web.accord;

import org.jspecify.annotations.NullMarked;
