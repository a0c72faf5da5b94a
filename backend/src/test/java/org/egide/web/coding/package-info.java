@NullMarked
package org.egide.web.coding;

import org.jspecify.annotations.NullMarked;
