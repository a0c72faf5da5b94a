/** Tests of bulk imports. */
@NullMarked
package org.egide.channel;

import org.jspecify.annotations.NullMarked;
