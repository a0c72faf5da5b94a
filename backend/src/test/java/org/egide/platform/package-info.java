/** Tests of the edge. */
@NullMarked
package org.egide.platform;

import org.jspecify.annotations.NullMarked;
