/** The benchmark: how the product compares with the limits of the machine it runs on, measured in the same run. */
@NullMarked
package org.egide.benchmark;

import org.jspecify.annotations.NullMarked;
