/** Where people with a role begin, and import what was written elsewhere. */
@NullMarked
package org.egide.web.workspace;

import org.jspecify.annotations.NullMarked;
