@NullMarked
package org.egide.web.follow;

import org.jspecify.annotations.NullMarked;
