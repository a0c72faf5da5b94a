/** The table of rights, asked of every route as everybody. */
@NullMarked
package org.egide.rights;

import org.jspecify.annotations.NullMarked;
