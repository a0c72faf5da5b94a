/** The rules that the code keeps, as tests. */
@NullMarked
package org.egide.architecture;

import org.jspecify.annotations.NullMarked;
