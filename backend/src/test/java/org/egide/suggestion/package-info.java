@NullMarked
package org.egide.suggestion;

import org.jspecify.annotations.NullMarked;
