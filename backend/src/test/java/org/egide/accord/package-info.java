/** What people say of arguments, and what it shows. */
@NullMarked
package org.egide.accord;

import org.jspecify.annotations.NullMarked;
