@NullMarked
package org.egide.web.subscribe;

import org.jspecify.annotations.NullMarked;
