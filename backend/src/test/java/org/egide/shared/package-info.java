/** Tests of what every module uses. */
@NullMarked
package org.egide.shared;

import org.jspecify.annotations.NullMarked;
