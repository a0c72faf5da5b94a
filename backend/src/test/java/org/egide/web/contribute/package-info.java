@NullMarked
package org.egide.web.contribute;

import org.jspecify.annotations.NullMarked;
