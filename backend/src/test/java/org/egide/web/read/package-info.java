@NullMarked
package org.egide.web.read;

import org.jspecify.annotations.NullMarked;
