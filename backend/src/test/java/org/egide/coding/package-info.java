@NullMarked
package org.egide.coding;

import org.jspecify.annotations.NullMarked;
